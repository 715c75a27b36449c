package backup

import (
	"context"
	"fmt"
	"os/exec"
)

func archive(ctx context.Context, folder, target string) error {
	// ruleid: shell-command-built
	if err := exec.Command("sh", "-c", "tar czf "+target+" "+folder).Run(); err != nil {
		return err
	}
	// ruleid: shell-command-built
	cmd := exec.CommandContext(ctx, "/bin/bash", "-c", fmt.Sprintf("du -sh %s", folder))
	// ok: shell-command-built
	clean := exec.Command("tar", "czf", target, "--", folder)
	// ok: shell-command-built
	count := exec.Command("sh", "-c", "ls | wc -l")
	return run(cmd, clean, count)
}
