/** What nobody may see: keys and passwords, as settings and files tell them. */
package io.souk.secrets;
