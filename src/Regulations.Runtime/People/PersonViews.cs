namespace Regulations.Runtime.People;

/// <summary>A person as pages show one.</summary>
/// <param name="Name">By language.</param>
/// <param name="Roles">As in <see cref="Roles"/>.</param>
public sealed record PersonView(
    string UserName,
    IReadOnlyDictionary<string, string> Name,
    IReadOnlyList<string> Roles,
    string? Office,
    IReadOnlyDictionary<string, string>? OfficeName,
    bool IsHeadOfOffice,
    string? SubjectType
);
