namespace Regulations.Runtime.People;

/// <summary>A place of work: a provider, a department of one, a front office.</summary>
public sealed class Office
{
    /// <summary>As in <c>eastkz-architecture</c>.</summary>
    public required string Id { get; set; }

    /// <summary>The name in Kazakh.</summary>
    public required string NameKk { get; set; }

    /// <summary>The name in Russian.</summary>
    public required string NameRu { get; set; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>The office it belongs to; null: none.</summary>
    public string? ParentId { get; set; }

    /// <summary>The user name of its head, to whom lateness is escalated; null: none.</summary>
    public string? HeadUserName { get; set; }

    /// <summary>The name by language.</summary>
    public IReadOnlyDictionary<string, string> Name() =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kk"] = NameKk,
            ["ru"] = NameRu,
            ["en"] = NameEn,
        };
}
