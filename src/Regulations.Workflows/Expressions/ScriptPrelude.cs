using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace Regulations.Workflows.Expressions;

/// <summary>Makes an interpreter deterministic and its built-in objects unchangeable.</summary>
internal static class ScriptPrelude
{
    private const string Source = """
        (function (now, random, global) {
          var Real = global.Date;
          function Date(year, month, day, hours, minutes, seconds, milliseconds) {
            if (!(this instanceof Date)) { return new Real(now()).toString(); }
            switch (arguments.length) {
              case 0: return new Real(now());
              case 1: return new Real(year);
              case 2: return new Real(year, month);
              case 3: return new Real(year, month, day);
              case 4: return new Real(year, month, day, hours);
              case 5: return new Real(year, month, day, hours, minutes);
              case 6: return new Real(year, month, day, hours, minutes, seconds);
              default: return new Real(year, month, day, hours, minutes, seconds, milliseconds);
            }
          }
          Date.prototype = Real.prototype;
          Date.prototype.constructor = Date;
          Date.now = now;
          Date.UTC = Real.UTC;
          Date.parse = Real.parse;
          global.Date = Date;
          Math.random = random;
          // A frozen inherited property would keep new errors from having one of their own.
          function own(prototype, name, inherited) {
            Object.defineProperty(prototype, name, {
              get: function () { return inherited; },
              set: function (value) { Object.defineProperty(this, name, { value: value, writable: true, configurable: true }); }
            });
          }
          var builtIns = ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Date', 'RegExp', 'Math', 'JSON',
            'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
          for (var i = 0; i < builtIns.length; i++) {
            var builtIn = global[builtIns[i]];
            if (builtIn.prototype) {
              var members = Object.getOwnPropertyNames(builtIn.prototype);
              for (var j = 0; j < members.length; j++) {
                var member = Object.getOwnPropertyDescriptor(builtIn.prototype, members[j]).value;
                if (typeof member === 'function' && member !== builtIn) { Object.freeze(member); }
              }
            }
          }
          for (var k = 0; k < builtIns.length; k++) {
            var target = global[builtIns[k]];
            if (/Error$/.test(builtIns[k])) { own(target.prototype, 'message', ''); own(target.prototype, 'name', builtIns[k]); }
            if (target.prototype) { Object.freeze(target.prototype); }
            Object.freeze(target);
          }
        })
        """;

    /// <summary>Puts a clock and a source of numbers of the caller into an interpreter and freezes the rest.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public static void Install(Jint.Engine engine, Func<double> now, Func<double> random)
    {
        var install = engine.Execute(Source).GetCompletionValue();
        // Given as they are: Engine.Invoke would convert them by a table that all interpreters share and fill without a lock.
        install.Invoke(
            new JsValue(new ClrFunctionInstance(engine, (_, _) => new JsValue(now()))),
            new JsValue(new ClrFunctionInstance(engine, (_, _) => new JsValue(random()))),
            new JsValue(engine.Global)
        );
    }
}
