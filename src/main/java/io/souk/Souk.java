package io.souk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The hub's front door: starts every room of the house. */
@EnableScheduling
@SpringBootApplication
public class Souk {

  public static void main(String[] args) {
    SpringApplication.run(Souk.class, args);
  }
}
