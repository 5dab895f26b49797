# Messages between colleagues.
header-unread = { $count } unread
messages-arrived =
    { $count ->
        [one] One unread message: { $key }.
       *[other] { $count } unread messages: { $key }.
    }
messages-title = Messages
messages-column-new = new
messages-column-when = when
messages-column-who = who
messages-column-text = text
# Marks a message that was not read; at most three letters.
messages-new = *
messages-to = to { $to }
messages-from-to = { $from } to { $to }
messages-heading = { $who }, { $at }
messages-read-by = read by { $readers } of { $recipients }
messages-about = about { $customer }; { $key } opens it
messages-line = { $heading }: { $text }
messages-how = Type a number to open that message's customer, “message NAME TEXT” to write, “edit” to answer the first, or “cancel”.
messages-empty = No messages. { $key } writes one to a colleague, a team, or those who lead.
messages-nothing-fits = No message has “{ $letters }” in it. { $key } shows them all.
messages-no-row = There is no message to answer or open. { $key } writes one.
messages-no-such-row = No message of the list has that number. { $key } closes the list.
messages-no-customer = This message is about no customer. { $key } answers it.
messages-own = You wrote this message. { $key } writes another.
messages-not-on-this-list = Messages are not changed. { $key } answers the selected one.
message-title = Message
message-to = to
message-text = text
message-about = about customer
# The word that means everybody with the right to lead; it is typed.
message-leads = leads
message-whom = To: a login, how a name begins, a team, or { message-leads }.
message-goes = Goes to { $names }.
message-goes-away = Goes to { $names }, who is away today and will read it later.
message-nearest = Nobody is called that. Did you mean { $names }?
message-nobody = Nobody is called that.
message-several = Several: { $names }. Type more of the name.
message-how = Tab completes the name; Enter sends; Esc closes without sending.
message-sending = Sending …
message-sent = Sent to { $name }.
message-sent-group = Sent to { $name } ({ $count }).
message-away = Away today: { $names }.
refusal-no-such-recipient = Nobody who can be written to is called “{ $name }”.
refusal-no-such-recipient-nearest = Nobody who can be written to is called “{ $name }”. Did you mean “{ $nearest }”?
refusal-several-recipients = Several names begin with “{ $name }”: { $names }. Write more of the name.
refusal-nobody-there = Nobody but you would read a message to { $name }. Nothing was sent.
refusal-too-long =
    { $most ->
        [one] The text is longer than one character. Shorten it.
       *[other] The text is longer than { $most } characters. Shorten it.
    }
# Words of the keys at the foot of the list.
messages-footer-select = open customer
messages-footer-add = write
messages-footer-edit = answer
