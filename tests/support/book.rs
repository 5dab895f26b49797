//! Customers and what they owe, written straight into the tables.

use chrono::{Days, NaiveDate};
use dunlin::domain::id::{AgentId, CustomerId, InvoiceId};

use super::stage::Stage;

/// A customer in the making.
#[derive(Clone, Debug)]
pub(crate) struct Debtor<'a> {
    stage: &'a Stage,
    number: String,
    owed: Vec<(i64, &'static str, i64)>,
    team: Option<&'a str>,
    responsible: Option<AgentId>,
    language: &'a str,
    segment: &'a str,
    zone: &'a str,
    name: Option<&'a str>,
    phone: Option<String>,
}

impl Stage {
    /// A professional customer in Norway who speaks English, with a telephone and nothing owed yet.
    pub(crate) fn debtor<'a>(&'a self, number: &str) -> Debtor<'a> {
        Debtor {
            stage: self,
            number: number.to_owned(),
            owed: Vec::new(),
            team: None,
            responsible: None,
            language: "en",
            segment: "professional",
            zone: "Europe/Oslo",
            name: None,
            phone: Some(format!("+47 {number}")),
        }
    }

    /// Writes down that a customer paid on a day, and lets it settle the oldest documents; below zero, that so much went
    /// back, and lets it take the newest shares back.
    pub(crate) async fn pays(&self, customer: CustomerId, minor: i64, on: NaiveDate) {
        let id = self.ids().next();
        raw!(
            self,
            "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency,
               received_on, noted_at, payer, reference)
             values ($1, $2, 'bank', $3, $4, $5, 0, 'EUR', $6, $7, 'payer', '')",
            id,
            customer.0,
            id.to_string(),
            if minor > 0 { "payment" } else { "return" },
            minor,
            on,
            self.now()
        );
        let mut left = minor.abs();
        let open = "select id, open_minor from invoice where customer_id = $1 and open_minor > 0 order by due_on, id";
        let paid = "select a.id, a.payment_id, a.invoice_id, a.minor from allocation a join invoice i on i.id = a.invoice_id
             where i.customer_id = $1 and a.undone_at is null and a.payment_id is not null order by a.at desc, a.id desc";
        if minor > 0 {
            for (invoice, open) in rows!(self, (uuid::Uuid, i64), open, customer.0) {
                let share = left.min(open);
                if share > 0 {
                    raw!(
                        self,
                        "insert into allocation (id, payment_id, invoice_id, minor, how, confidence, at)
                         values ($1, $2, $3, $4, 'rule', 'medium', $5)",
                        self.ids().next(),
                        id,
                        invoice,
                        share,
                        self.now()
                    );
                    raw!(self, "update invoice set open_minor = open_minor - $2 where id = $1", invoice, share);
                    left -= share;
                }
            }
            raw!(self, "update payment set unapplied_minor = $2 where id = $1", id, left);
        } else {
            for (share, payment, invoice, minor) in
                rows!(self, (uuid::Uuid, uuid::Uuid, uuid::Uuid, i64), paid, customer.0)
            {
                if left >= minor {
                    raw!(self, "update allocation set undone_at = $2 where id = $1", share, self.now());
                    raw!(
                        self,
                        "insert into allocation (id, payment_id, return_id, minor, how, confidence, at)
                         values ($1, $2, $3, $4, 'correction', 'high', $5)",
                        self.ids().next(),
                        payment,
                        id,
                        minor,
                        self.now()
                    );
                    raw!(self, "update invoice set open_minor = open_minor + $2 where id = $1", invoice, minor);
                    left -= minor;
                }
            }
        }
    }

    /// A customer's documents.
    pub(crate) async fn invoices(&self, customer: CustomerId) -> Vec<InvoiceId> {
        rows!(self, (uuid::Uuid,), "select id from invoice where customer_id = $1 order by due_on, id", customer.0)
            .into_iter()
            .map(|(id,)| InvoiceId(id))
            .collect()
    }
}

impl<'a> Debtor<'a> {
    /// Owes so many cents of euros, so many days overdue (before zero: not due yet).
    pub(crate) fn owes(self, minor: i64, days_late: i64) -> Self {
        self.owes_in("EUR", minor, days_late)
    }

    pub(crate) fn owes_in(mut self, currency: &'static str, minor: i64, days_late: i64) -> Self {
        self.owed.push((minor, currency, days_late));
        self
    }

    pub(crate) fn team(self, name: &'a str) -> Self {
        Debtor { team: Some(name), ..self }
    }

    pub(crate) fn responsible(self, agent: AgentId) -> Self {
        Debtor { responsible: Some(agent), ..self }
    }

    pub(crate) fn language(self, language: &'a str) -> Self {
        Debtor { language, ..self }
    }

    pub(crate) fn segment(self, segment: &'a str) -> Self {
        Debtor { segment, ..self }
    }

    pub(crate) fn zone(self, zone: &'a str) -> Self {
        Debtor { zone, ..self }
    }

    pub(crate) fn named(self, name: &'a str) -> Self {
        Debtor { name: Some(name), ..self }
    }

    pub(crate) fn phone(self, value: &str) -> Self {
        Debtor { phone: Some(value.to_owned()), ..self }
    }

    pub(crate) fn without_phone(self) -> Self {
        Debtor { phone: None, ..self }
    }

    /// Puts the customer into the book; it is ranked by the next [`Stage::advance`].
    pub(crate) async fn put(self) -> CustomerId {
        let stage = self.stage;
        let id = stage.ids().next();
        let name = self.name.map_or_else(|| format!("Customer {}", self.number), str::to_owned);
        raw!(
            stage,
            "insert into customer (id, source, number, name, folded, segment, language, time_zone, country, currency,
               team_id, responsible_id, ways_to_pay, habits, reached, head, facts)
             values ($1, 'test', $2, $3, $4, $5, $6, $7, 'NO', 'EUR', (select t.id from team t where t.name = $8), $9,
               '', '', $10, '', 0)",
            id,
            &self.number,
            &name,
            dunlin::domain::clean::fold(&name),
            self.segment,
            self.language,
            self.zone,
            self.team,
            self.responsible.map(|agent| agent.0),
            false
        );
        raw!(
            stage,
            "insert into work_item (customer_id, epoch, score, reasons, touched_at) values ($1, 0, 0, '', $2)",
            id,
            stage.now()
        );
        if let Some(phone) = self.phone {
            raw!(
                stage,
                "insert into contact_point (id, customer_id, place, channel, value, label, status, source)
                 values ($1, $2, 1, 'phone', $3, '', 'unverified', 'test')",
                stage.ids().next(),
                id,
                phone
            );
        }
        for (place, (minor, currency, days_late)) in self.owed.iter().enumerate() {
            let due_on = match u64::try_from(*days_late) {
                Ok(late) => stage.today() - Days::new(late),
                Err(_) => stage.today() + Days::new(days_late.unsigned_abs()),
            };
            raw!(
                stage,
                "insert into invoice (id, customer_id, source, number, kind, amount_minor, open_minor, currency,
                   issued_on, due_on) values ($1, $2, 'test', $3, 'invoice', $4, $4, $5, $6, $7)",
                stage.ids().next(),
                id,
                format!("{}-{place}", self.number),
                minor,
                currency,
                due_on - Days::new(30),
                due_on
            );
        }
        CustomerId(id)
    }
}
