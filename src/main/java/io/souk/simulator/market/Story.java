package io.souk.simulator.market;

/**
 * A story in words.
 *
 * @param content HTML, empty where a headline is all there is
 * @param author the desk that wrote it
 * @param path where it would stand on its site
 * @param pictured whether it has images
 */
public record Story(
    String headline,
    String summary,
    String content,
    String author,
    String path,
    boolean pictured) {}
