namespace Regulations.Editions.Lint.Data;

/// <summary>What values of a type can be taken for.</summary>
internal enum TypeClass
{
    /// <summary>Anything, or a type that is not known here.</summary>
    Any,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>An instant or a date.</summary>
    Moment,

    /// <summary>A span of time.</summary>
    Span,

    /// <summary>An object or a list: what a form or an answer is.</summary>
    Composed,
}

/// <summary>Classes of the type aliases that definitions use.</summary>
internal static class TypeClasses
{
    /// <summary>The class of an alias such as <c>Int32</c>; one that is not known is anything.</summary>
    public static TypeClass Of(string? alias) =>
        alias?.TrimEnd('?') switch
        {
            "Boolean" => TypeClass.Boolean,
            "Int16" or "Int32" or "Int64" or "Long" or "Single" or "Double" or "Decimal" => TypeClass.Number,
            "String" or "Guid" => TypeClass.Text,
            "DateTime" or "DateTimeOffset" => TypeClass.Moment,
            "TimeSpan" => TypeClass.Span,
            "ObjectDictionary" or "StringDictionary" or "StringMap" or "ObjectMap" or "JsonObject" => TypeClass.Composed,
            { } list when list.EndsWith("[]", StringComparison.Ordinal) || list.StartsWith("List<", StringComparison.Ordinal) =>
                TypeClass.Composed,
            _ => TypeClass.Any,
        };

    /// <summary>Whether a value of one class can stand where another is expected. A text may be a moment or a span written out; whatever is plain
    /// can be a text.</summary>
    public static bool Fits(TypeClass given, TypeClass wanted) =>
        given == TypeClass.Any
        || wanted == TypeClass.Any
        || given == wanted
        || wanted == TypeClass.Text && given is not TypeClass.Composed
        || given == TypeClass.Text && wanted is TypeClass.Moment or TypeClass.Span;
}
