using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Native.RegExp;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Regulations.Workflows.Expressions;

/// <summary>
/// Bounds what the built-in functions of an interpreter may do in one call, which no count of statements sees: how long texts and arrays
/// grow, how much is made altogether, how deep built-ins call each other, how long a regular expression looks.
/// </summary>
internal sealed class ScriptGuards(Jint.Engine engine, ScriptValues values)
{
    /// <summary>The longest text a script may make, in characters.</summary>
    public const int MaximumText = 262_144;

    /// <summary>The longest array a built-in function takes.</summary>
    public const int MaximumItems = 50_000;

    /// <summary>How much one evaluation may make: a character counts one, an item of an array sixteen.</summary>
    public const long MaximumWork = 16 * 1024 * 1024;

    private const int MaximumNesting = 32;

    private static readonly TimeSpan RegexTime = TimeSpan.FromSeconds(1);

    private long _work;
    private int _nesting;

    /// <summary>Begins a new evaluation.</summary>
    public void Reset()
    {
        _work = 0;
        _nesting = 0;
    }

    public void Install()
    {
        DefineGuard(ScriptRewriter.SumGuard, (_, a) => Charged(a.Length > 0 ? a[0] : JsValue.Undefined));
        DefineGuard(ScriptRewriter.RegexGuard, (_, a) => Regex(TypeConverter.ToString(a[0]), TypeConverter.ToString(a[1])));
        WrapAll(engine.Array.PrototypeObject);
        WrapAll(engine.String.PrototypeObject);
        Wrap(engine.String, "fromCharCode");
        Wrap(engine.Function.PrototypeObject, "apply");
        foreach (var name in new[] { "encodeURI", "encodeURIComponent", "decodeURI", "decodeURIComponent", "escape", "unescape" })
        {
            Wrap(engine.Global, name);
        }
        foreach (var name in new[] { "stringify", "parse" })
        {
            Wrap(engine.Json, name);
        }
        Refuse(engine.Global, "eval");
        Refuse(engine.Function.PrototypeObject, "constructor");
        Refuse(engine.Global, "Function");
        Replace(engine.Global, "RegExp", new GuardedRegExp(engine, this));
        Replace(engine.RegExp.PrototypeObject, "constructor", engine.Global.Get("RegExp"));
    }

    private static bool IsTooLong(JsValue value) =>
        value.IsObject() && value.AsObject().Get("length") is { } length && length.IsNumber() && length.AsNumber() > MaximumItems;

    private RegExpInstance Regex(string pattern, string flags)
    {
        var regex = (RegExpInstance)engine.RegExp.Construct([new JsValue(pattern), new JsValue(flags)]);
        regex.Value = new Regex(regex.Value.ToString(), regex.Value.Options, RegexTime);
        return regex;
    }

    private void WrapAll(ObjectInstance target)
    {
        foreach (var name in target.GetOwnProperties().Select(p => p.Key).ToArray())
        {
            if (name != "constructor")
            {
                Wrap(target, name);
            }
        }
    }

    private void Wrap(ObjectInstance target, string name)
    {
        if (target.Get(name).TryCast<FunctionInstance>() is not { } original)
        {
            return;
        }
        var takesPattern = name is "match" or "search";
        Replace(target, name, new ClrFunctionInstance(engine, (self, arguments) => Guarded(name, takesPattern, original, self, arguments)));
    }

    private JsValue Guarded(string name, bool takesPattern, FunctionInstance original, JsValue self, JsValue[] arguments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_nesting > MaximumNesting)
        {
            throw new ScriptLimitException("its values are nested too deep or go in circles");
        }
        if (IsTooLong(self) || arguments.Any(IsTooLong))
        {
            throw new ScriptLimitException($"an array has more than {MaximumItems} items");
        }
        switch (name)
        {
            case "replace":
                CheckReplacement(self, arguments);
                break;
            case "join":
                CheckJoin(self, arguments);
                break;
            case "stringify" when arguments.Length > 0:
                values.ToJson(arguments[0]);
                break;
            case "parse" when arguments.Length > 0 && arguments[0].IsString():
                CheckDepth(arguments[0].AsString());
                break;
            default:
                break;
        }
        if (takesPattern && arguments.Length > 0 && !(arguments[0].IsObject() && arguments[0].AsObject() is RegExpInstance))
        {
            arguments = [Regex(TypeConverter.ToString(arguments[0]), "")];
        }
        var result = Charged(original.Call(self, arguments));
        _nesting--;
        return result;
    }

    private JsValue Charged(JsValue value)
    {
        _work++;
        if (value.IsString())
        {
            var length = value.AsString().Length;
            if (length > MaximumText)
            {
                throw new ScriptLimitException($"a text is longer than {MaximumText} characters");
            }
            _work += length;
        }
        else if (value.IsObject() && value.AsObject() is ArrayInstance array)
        {
            _work += 16L * TypeConverter.ToUint32(array.Get("length"));
        }
        return _work > MaximumWork ? throw new ScriptLimitException("it made too much") : value;
    }

    /// <summary>A replacement may be put in at every character: its length times the text's is what could come out.</summary>
    private static void CheckReplacement(JsValue self, JsValue[] arguments)
    {
        if (arguments.Length < 2 || !arguments[1].IsString())
        {
            return;
        }
        var isOnce = !arguments[0].IsObject() || arguments[0].AsObject() is not RegExpInstance { Global: true };
        var places = isOnce ? 1 : TypeConverter.ToString(self).Length + 1L;
        if (places * arguments[1].AsString().Length > 64L * MaximumText)
        {
            throw new ScriptLimitException("a replacement could grow too long");
        }
    }

    private static void CheckJoin(JsValue self, JsValue[] arguments)
    {
        if (!self.IsObject())
        {
            return;
        }
        var array = self.AsObject();
        var count = TypeConverter.ToUint32(array.Get("length"));
        var total = arguments.Length > 0 && arguments[0].IsString() ? (long)count * arguments[0].AsString().Length : count;
        for (var i = 0u; i < count && total <= MaximumText; i++)
        {
            var item = array.Get(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            total += item.IsString() ? item.AsString().Length : 0;
        }
        if (total > MaximumText)
        {
            throw new ScriptLimitException($"a text is longer than {MaximumText} characters");
        }
    }

    private static void CheckDepth(string json)
    {
        var depth = 0;
        foreach (var letter in json)
        {
            depth += letter switch
            {
                '[' or '{' => 1,
                ']' or '}' => -1,
                _ => 0,
            };
            if (depth > MaximumNesting * 2)
            {
                throw new ScriptLimitException("a JSON text is nested too deep");
            }
        }
    }

    private void DefineGuard(string name, Func<JsValue, JsValue[], JsValue> function) =>
        engine.Global.FastAddProperty(name, new ClrFunctionInstance(engine, function), false, false, false);

    private void Refuse(ObjectInstance target, string name)
    {
        var refusal = new ClrFunctionInstance(
            engine,
            (_, _) => throw new ScriptLimitException("code made of texts (eval, Function) is not available")
        );
        Replace(target, name, refusal);
    }

    private static void Replace(ObjectInstance target, string name, JsValue value)
    {
        target.RemoveOwnProperty(name);
        target.FastAddProperty(name, value, true, false, true);
    }

    /// <summary>RegExp as scripts see it: what it makes has a time limit.</summary>
    private sealed class GuardedRegExp : FunctionInstance, IConstructor
    {
        private readonly ScriptGuards _guards;

        public GuardedRegExp(Jint.Engine engine, ScriptGuards guards)
            : base(engine, null, null, false)
        {
            _guards = guards;
            Prototype = engine.Function.PrototypeObject;
            Extensible = true;
            FastAddProperty("prototype", engine.RegExp.PrototypeObject, false, false, false);
        }

        public override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
            arguments.Length > 0 && arguments[0].IsObject() && arguments[0].AsObject() is RegExpInstance same ? same : Construct(arguments);

        public ObjectInstance Construct(JsValue[] arguments)
        {
            var first = arguments.Length > 0 ? arguments[0] : JsValue.Undefined;
            var flags = arguments.Length > 1 && !arguments[1].IsUndefined() ? TypeConverter.ToString(arguments[1]) : "";
            return first.IsObject() && first.AsObject() is RegExpInstance { Source: { } source } given
                ? _guards.Regex(source, arguments.Length > 1 ? flags : given.Flags ?? "")
                : _guards.Regex(first.IsUndefined() ? "(?:)" : TypeConverter.ToString(first), flags);
        }
    }
}
