namespace Regulations.Runtime.People;

/// <summary>
/// The shape of the files in <c>workflows/people/*.json</c> (camelCase): offices and people of the demonstration. All people of the
/// demonstration share one password, <see cref="RuntimeOptions.DemonstrationPassword"/>.
/// </summary>
/// <param name="Offices">Parents before children.</param>
/// <param name="People">User names are unique over all files.</param>
public sealed record DemoOrganisation(IReadOnlyList<DemoOffice> Offices, IReadOnlyList<DemoPerson> People);

/// <summary>A place of work.</summary>
/// <param name="Name">By language: <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
/// <param name="Parent">The office it belongs to; null: none.</param>
/// <param name="Head">The user name of its head; null: none.</param>
public sealed record DemoOffice(string Id, IReadOnlyDictionary<string, string> Name, string? Parent = null, string? Head = null);

/// <summary>Somebody who signs in.</summary>
/// <param name="UserName">Lower-case Latin letters, digits and dots.</param>
/// <param name="Name">By language.</param>
/// <param name="Roles">As in <see cref="Roles"/>.</param>
/// <param name="Office">Null for applicants.</param>
/// <param name="Iin">The IIN of a natural person; sandbox numbers only.</param>
/// <param name="Bin">The BIN of a legal person an applicant acts for; sandbox numbers only.</param>
public sealed record DemoPerson(
    string UserName,
    IReadOnlyDictionary<string, string> Name,
    IReadOnlyList<string> Roles,
    string? Office = null,
    string? Iin = null,
    string? Bin = null
);
