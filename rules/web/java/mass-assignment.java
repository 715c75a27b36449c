import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class Users {
    @PostMapping("/users")
    User create(@RequestBody User user) {
        // ruleid: mass-assignment
        return userRepository.save(user);
    }

    @PostMapping("/profile")
    String profile(@ModelAttribute User user) {
        // ruleid: mass-assignment
        entityManager.merge(user);
        return "redirect:/";
    }

    @PostMapping("/register")
    User register(@RequestBody NewUser form) {
        User user = new User(form.name(), Role.VISITOR);
        // ok: mass-assignment
        return userRepository.save(user);
    }

    @PostMapping("/rename")
    void rename(@RequestBody NewName form) {
        User user = userRepository.findById(form.id()).orElseThrow();
        user.setName(form.name());
        // ok: mass-assignment
        userRepository.save(user);
    }
}
