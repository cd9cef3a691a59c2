/** NewsAPI: its key, and how it is asked for the news of a company. */
package io.souk.providers.newsapi;
