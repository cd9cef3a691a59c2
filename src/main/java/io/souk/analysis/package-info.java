/** What the news says: in which tone each article speaks, and of whom. */
package io.souk.analysis;
