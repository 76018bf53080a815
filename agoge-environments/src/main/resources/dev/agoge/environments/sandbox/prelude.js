// Runs once in a fresh interpreter, before any code that is not trusted.
//
// It keeps the one function that leads out of the sandbox to itself, keeps what it needs of the
// built-in functions before others can change them, and leaves an entry that asks the host for an
// order. An order is "b" and a JSON object with a seed and names of functions, to begin; or "s" and
// a script, to run. Texts to the host must be well-formed; answers begin with "=" or, for an error,
// with "!".
(() => {
  const invoke = globalThis.java_invoke;
  const evaluate = globalThis.eval;
  const { parse, stringify } = JSON;
  const PlainError = Error;
  const PlainMap = Map;
  const PlainSet = Set;
  const text = String;
  const uncurried = (method) => Function.prototype.call.bind(method);
  const wellFormed = uncurried(String.prototype.toWellFormed);
  const charAt = uncurried(String.prototype.charAt);
  const slice = uncurried(String.prototype.slice);
  const join = uncurried(Array.prototype.join);
  const map = uncurried(Array.prototype.map);
  const kind = uncurried(Object.prototype.toString);

  for (const name of ["java_invoke", "plugin", "Javy"]) {
    delete globalThis[name];
  }

  const say = (what, first, second) => invoke(what, wellFormed(first), wellFormed(second));

  const describe = (value) => {
    if (value instanceof PlainError) {
      return text(value);
    }
    if (value instanceof PlainMap) {
      return "Map " + stringify([...value]);
    }
    if (value instanceof PlainSet) {
      return "Set " + stringify([...value]);
    }
    return stringify(value) ?? kind(value);
  };

  const show = (value) => {
    switch (typeof value) {
      case "string":
        return value;
      case "bigint":
        return text(value) + "n";
      case "function":
        return "[function " + text(value.name) + "]";
      case "object":
        try {
          return value === null ? "null" : describe(value);
        } catch {
          return kind(value);
        }
      default:
        return text(value);
    }
  };

  const print = (...values) => {
    say("print", join(map(values, (value) => show(value)), " "), "");
  };
  globalThis.print = print;
  globalThis.console = { log: print, info: print, warn: print, error: print, debug: print };

  // Marsaglia's xorshift with 32 bits.
  let random = 1;
  Math.random = () => {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return (random >>> 0) / 4294967296;
  };

  const call = (name, argument) => {
    const given = argument === undefined ? "" : stringify(argument) ?? "";
    const answer = say("call", name, given);
    const words = slice(answer, 1);
    if (charAt(answer, 0) === "!") {
      throw new PlainError(words);
    }
    try {
      return parse(words);
    } catch {
      return words;
    }
  };

  const begin = ({ seed, functions }) => {
    random = seed || 1;
    for (let i = 0; i < 8; i++) {
      Math.random();
    }
    for (const name of functions) {
      globalThis[name] = (argument) => call(name, argument);
    }
  };

  const explain = (thrown) => {
    try {
      if (thrown instanceof PlainError) {
        say("error", text(thrown), text(thrown.stack));
      } else {
        say("error", "thrown: " + show(thrown), "");
      }
    } catch {
      say("error", "thrown: something that cannot be shown", "");
    }
  };

  const enter = () => {
    const order = slice(say("order", "", ""), 1);
    if (charAt(order, 0) === "b") {
      begin(parse(slice(order, 1)));
      say("done", "", "");
      return;
    }
    try {
      const value = evaluate(slice(order, 1));
      if (value === undefined) {
        say("done", "", "");
      } else {
        say("value", show(value), "");
      }
    } catch (thrown) {
      explain(thrown);
    }
  };
  Object.defineProperty(globalThis, Symbol.for("enter"), { value: enter });
})();
