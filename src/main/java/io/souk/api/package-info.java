/** The public REST interface: read only, by bearer key, for programs. */
package io.souk.api;
