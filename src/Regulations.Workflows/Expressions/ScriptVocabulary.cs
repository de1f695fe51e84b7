using System.Collections.Frozen;

namespace Regulations.Workflows.Expressions;

/// <summary>The names that every script finds: asked of the interpreter itself, so that nothing is promised that it does not have.</summary>
internal static class ScriptVocabulary
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Found = new(ScriptEngine.Vocabulary);

    /// <summary>Functions and objects of the global object, beside those of single activities.</summary>
    public static FrozenSet<string> Globals => Found.Value[""];

    /// <summary>Every method that some value has.</summary>
    public static FrozenSet<string> Methods => Found.Value["*"];

    /// <summary>What a built-in object such as <c>Math</c> or <c>Object</c> has; null where it is none.</summary>
    public static FrozenSet<string>? StaticsOf(string global) => global is "" or "*" ? null : Found.Value.GetValueOrDefault(global);
}
