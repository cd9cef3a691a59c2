/**
 * Who may do what: accounts and roles, the login, the gates before pages and console, and the audit
 * of what people did.
 */
package io.souk.security;
