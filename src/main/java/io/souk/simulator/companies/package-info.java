/** Who the simulated companies are: profiles, officers and books that hang together. */
package io.souk.simulator.companies;
