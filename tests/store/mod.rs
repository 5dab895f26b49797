//! What the two databases must agree on.

mod schema;
mod values;
