using Microsoft.AspNetCore.Identity;

namespace Regulations.Runtime.People;

/// <summary>Somebody who signs in.</summary>
public sealed class Person : IdentityUser
{
    /// <summary>The name in Kazakh.</summary>
    public required string NameKk { get; set; }

    /// <summary>The name in Russian.</summary>
    public required string NameRu { get; set; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>The office worked in; null for applicants.</summary>
    public string? OfficeId { get; set; }

    /// <summary><c>natural</c> or <c>legal</c> for applicants; null for staff.</summary>
    public string? SubjectType { get; set; }

    /// <summary>The IIN or BIN, encrypted; null where none is known.</summary>
    public string? SubjectProtected { get; set; }

    /// <summary>Made for the demonstration: listed on its sign-in page.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>The name by language.</summary>
    public IReadOnlyDictionary<string, string> Name() =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kk"] = NameKk,
            ["ru"] = NameRu,
            ["en"] = NameEn,
        };
}
