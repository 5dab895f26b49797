//! The part of a row that tells how a customer pays and what was agreed with it.

use std::str::FromStr;

use super::cell::Cells;
use super::fault::Reason;
use super::field::Field;
use crate::domain::allocation::AllocationRule;
use crate::domain::money::Currency;
use crate::domain::pay_run::PayRun;
use crate::domain::profile::{Habits, Profile, Window};
use crate::domain::terms::{Percent, Terms};

/// Habits and terms as the row gives them. A limit is in the customer's currency; one without a currency, one below zero
/// and a free period that ends before it begins are faults.
pub(super) fn read(cells: &mut Cells<'_>, currency: Option<Currency>) -> Profile {
    let habits = Habits {
        pay_run: cells.strict(Field::CustomerPayRun, |text| PayRun::from_str(text).ok()),
        approver: cells.text(Field::CustomerApprover),
        portal: cells.text(Field::CustomerPortal),
        order_rule: cells.text(Field::CustomerOrderRule),
        best_hour: cells.strict(Field::CustomerBestHour, |text| Window::from_str(text).ok()),
        allocation_rule: cells.strict(Field::CustomerAllocationRule, |text| AllocationRule::from_str(text).ok()),
    };
    let field = Field::CustomerCreditLimit;
    if cells.raw(field).is_some() && currency.is_none() {
        cells.fault(Field::CustomerCurrency, Reason::Missing);
    }
    let credit_limit = cells.money_in(field, currency);
    if credit_limit.is_some_and(|limit| limit.minor < 0) {
        cells.fault(field, Reason::OutOfRange);
    }
    let terms = Terms {
        credit_limit,
        deposit: cells.strict(Field::CustomerDeposit, |text| Percent::from_str(text).ok()),
        credit_checked_on: cells.date(Field::CustomerCreditCheckedOn),
        credit_source: cells.text(Field::CustomerCreditSource),
        free_from: cells.date(Field::CustomerFreeFrom),
    };
    if let (Some(from), Some(until)) = (terms.free_from, cells.date(Field::CustomerFreeUntil))
        && until < from
    {
        cells.fault(Field::CustomerFreeUntil, Reason::EndsBefore(from));
    }
    Profile { habits, terms }
}
