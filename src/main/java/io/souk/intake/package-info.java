/** Text from outside becomes typed rows or refusals, and every item of it stands in the ledger. */
package io.souk.intake;
