/** Looks at the routes folder and says what each flow is made of: texts, not yet judged. */
package io.souk.flows.files;
