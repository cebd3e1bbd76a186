//! One transaction of ours: all of it or nothing, with the triggers for other programs silent
//! meanwhile. Knows not what is done in it.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::Result;
use super::references;

/// Runs a body in one transaction during which the triggers for other programs are silent.
/// Whatever fails, nothing is written.
pub(super) fn transact<T>(
    connection: &mut Connection,
    body: impl FnOnce(&Transaction<'_>) -> Result<T>,
) -> Result<T> {
    transact_first(connection, |transaction| {
        silence(transaction)?;
        body(transaction)
    })
}

/// The same for a body that makes the tables first and then calls [`silence`] itself.
pub(super) fn transact_first<T>(
    connection: &mut Connection,
    body: impl FnOnce(&Transaction<'_>) -> Result<T>,
) -> Result<T> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let result = body(&transaction)?;
    transaction.execute("UPDATE atlas_writer SET active = 0", [])?;
    if let Err(error) = transaction.execute_batch("COMMIT") {
        let dangling = references::first_dangling(&transaction).ok().flatten();
        return Err(dangling.unwrap_or_else(|| error.into()));
    }
    Ok(result)
}

/// Keeps the triggers that notice other programs silent until the end of the transaction.
pub(super) fn silence(transaction: &Transaction<'_>) -> Result<()> {
    transaction.execute("UPDATE atlas_writer SET active = 1", [])?;
    Ok(())
}
