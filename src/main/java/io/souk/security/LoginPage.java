package io.souk.security;

import io.souk.security.DemoAccounts.DemoAccount;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the form for name and password. */
@Controller
class LoginPage {

  private final CurrentUser user;
  private final List<DemoAccount> demoAccounts;

  LoginPage(CurrentUser user, ObjectProvider<DemoAccounts> demo) {
    this.user = user;
    this.demoAccounts = demo.stream().flatMap(accounts -> accounts.all().stream()).toList();
  }

  /**
   * Shows the form. The model holds {@code failed}, {@code waitSeconds} (null or how long to wait
   * before the next attempt), {@code unavailable}, {@code signedOut}, and {@code demoAccounts}
   * (name, password), which is empty in a live house.
   */
  @GetMapping("/login")
  String login(
      @RequestParam Optional<String> failed,
      @RequestParam Optional<Long> wait,
      @RequestParam Optional<String> unavailable,
      @RequestParam Optional<String> out,
      Model model) {
    if (user.ifSignedIn().isPresent()) {
      return "redirect:/";
    }
    model.addAttribute("failed", failed.isPresent());
    model.addAttribute("waitSeconds", wait.orElse(null));
    model.addAttribute("unavailable", unavailable.isPresent());
    model.addAttribute("signedOut", out.isPresent());
    model.addAttribute("demoAccounts", demoAccounts);
    return "login";
  }
}
