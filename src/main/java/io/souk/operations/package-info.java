/** Care of the running hub: what it was told, whether it is well, what it keeps. */
package io.souk.operations;
