/** NewsAPI's side of the simulator: version 2 of its REST interface over the one newsroom. */
package io.souk.simulator.newsapi;
