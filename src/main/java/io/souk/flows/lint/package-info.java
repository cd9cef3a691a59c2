/** The law of the routes folder: what a flow or a template must not say, with line and reason. */
package io.souk.flows.lint;
