using System.Collections.Frozen;
using Jint;
using Jint.Native.Object;

namespace Regulations.Workflows.Expressions;

/// <content>What the interpreter knows by name.</content>
internal sealed partial class ScriptEngine
{
    private static readonly string[] BuiltIns =
    [
        "Object",
        "Function",
        "Array",
        "String",
        "Number",
        "Boolean",
        "Date",
        "RegExp",
        "Math",
        "JSON",
    ];

    /// <summary>The names of the global object under <c>""</c>, of all methods of values under <c>*</c>, and of each built-in object under its own.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Vocabulary()
    {
        // A fresh one: those at work know the accessors of whatever they have run.
        var engine = new ScriptEngine()._engine;
        var words = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var methods = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in BuiltIns)
        {
            if (engine.Global.Get(name) is { } value && value.IsObject())
            {
                var builtIn = value.AsObject();
                words[name] = Names(builtIn).ToFrozenSet(StringComparer.Ordinal);
                if (builtIn.Get("prototype") is { } prototype && prototype.IsObject())
                {
                    methods.UnionWith(Names(prototype.AsObject()));
                }
            }
        }
        words["*"] = methods.ToFrozenSet(StringComparer.Ordinal);
        words[""] = Names(engine.Global).Concat(["variables", "undefined", "NaN", "Infinity"]).ToFrozenSet(StringComparer.Ordinal);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(ObjectInstance instance) => instance.GetOwnProperties().Select(property => property.Key);
}
