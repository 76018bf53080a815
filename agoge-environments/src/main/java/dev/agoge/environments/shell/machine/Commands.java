package dev.agoge.environments.shell.machine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The commands by name, each with a line of help. */
final class Commands {
  private static final Map<String, String> HELP = new TreeMap<>();

  /** Every command there is. */
  static final Map<String, Command> ALL = all();

  private Commands() {}

  private static Map<String, Command> all() {
    Map<String, Command> all = new TreeMap<>();
    add(all, "ls [-laRd1] [PATH]...", Listing::ls);
    add(all, "cd [FOLDER]", Listing::cd);
    add(all, "pwd", Listing::pwd);
    add(
        all,
        "find [PATH]... [-name P] [-iname P] [-type f|d] [-size N] [-perm M] [-empty]"
            + " [-maxdepth N] [-delete] [-exec CMD {} \\;]",
        Find::find);
    add(all, "stat PATH...", Listing::stat);
    add(all, "file PATH...", Listing::file);
    add(all, "du [-sab] [PATH]...", Listing::du);
    add(all, "cat [-n] [FILE]...", Texts::cat);
    add(all, "head [-n N] [-c N] [FILE]...", Texts::head);
    add(all, "tail [-n N] [-n +N] [-c N] [FILE]...", Texts::tail);
    add(all, "wc [-lwc] [FILE]...", Texts::wc);
    add(all, "rev [FILE]...", Texts::rev);
    add(all, "tee [-a] FILE...", Texts::tee);
    add(all, "sort [-nru] [-k N] [-t C] [-o FILE] [FILE]...", Sorting::sort);
    add(all, "uniq [-cdu] [FILE]", Sorting::uniq);
    add(all, "cut -d C -f LIST | -c LIST [FILE]...", Columns::cut);
    add(all, "tr [-dsc] SET1 [SET2]", Columns::tr);
    add(all, "grep [-inrvclohEFqw] PATTERN [FILE]...", Grep::grep);
    add(all, "sed [-n] [-i] [-E] [-e] 's/A/B/g' | 'N,Mp' | '/A/d' [FILE]...", Sed::sed);
    add(all, "diff FILE1 FILE2", Diff::diff);
    add(all, "mkdir [-p] FOLDER...", Changes::mkdir);
    add(all, "rm [-rf] PATH...", Changes::rm);
    add(all, "rmdir FOLDER...", Changes::rmdir);
    add(all, "cp [-rp] FROM... TO", Copying::cp);
    add(all, "mv FROM... TO", Copying::mv);
    add(all, "touch FILE...", Changes::touch);
    add(all, "chmod [-R] MODE PATH...", Changes::chmod);
    add(all, "base64 [-d] [-w N] [FILE]", Codes::base64);
    add(all, "xxd [-p] [-r] [FILE]", Codes::xxd);
    add(all, "od [-c] [FILE]", Codes::od);
    add(all, "tar -cf|-tf|-xf ARCHIVE [-C FOLDER] [PATH]...", Tar::tar);
    add(all, "echo [-n] [-e] [WORD]...", Words::echo);
    add(all, "printf FORMAT [WORD]...", Words::printf);
    add(all, "test EXPRESSION", Words::test);
    add(all, "[ EXPRESSION ]", Words::test);
    add(all, "env", Words::env);
    add(all, "export [NAME=VALUE]...", Words::export);
    add(all, "unset NAME...", Words::unset);
    add(all, "xargs [-n N] [-I R] COMMAND...", Words::xargs);
    add(all, "basename PATH [SUFFIX]", Words::basename);
    add(all, "dirname PATH", Words::dirname);
    add(all, "whoami", Words::whoami);
    add(all, "true", call -> 0);
    add(all, "false", call -> 1);
    add(all, "help [COMMAND]", call -> help(call, HELP));
    add(all, "man COMMAND", call -> help(call, HELP));
    return Collections.unmodifiableMap(all);
  }

  private static void add(Map<String, Command> all, String usage, Command command) {
    String name = usage.split(" ", 2)[0];
    all.put(name, command);
    HELP.put(name, usage);
  }

  private static int help(Call call, Map<String, String> usages) {
    if (call.args().isEmpty()) {
      call.line("commands: " + String.join(" ", usages.keySet()));
      call.line("also: | > >> < 2> 2>&1 ; && || $NAME $? $(...) 'text' \"text\" * ? [a-z]");
      return 0;
    }
    for (String name : call.args()) {
      String usage = usages.get(name);
      if (usage == null) {
        call.fail("no manual entry for " + name);
      } else {
        call.line("usage: " + usage);
      }
    }
    return call.status();
  }
}
