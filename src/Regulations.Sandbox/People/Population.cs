using System.Text.Json;

namespace Regulations.Sandbox.People;

/// <summary>
/// The listed people of the data file, and everybody else: a number with a right check digit that is not listed belongs to somebody
/// with a made-up name for whom everything goes well.
/// </summary>
public sealed class Population
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, SandboxPerson> listed;

    private Population(Dictionary<string, SandboxPerson> listed) => this.listed = listed;

    public IEnumerable<SandboxPerson> Listed => listed.Values;

    /// <exception cref="FormatException">The file is not as README.md describes it, or a number in it is wrong.</exception>
    public static Population Read(string file)
    {
        using var stream = File.OpenRead(file);
        PeopleFile? content;
        try
        {
            content = JsonSerializer.Deserialize<PeopleFile>(stream, Json);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file} is not a file of sandbox people.", fault);
        }

        var people = content?.People ?? [];
        var index = people.ToList().FindIndex(person => !IdentificationNumber.IsValid(person.Id));
        return index < 0
            ? new Population(people.Select(person => person.Complete()).ToDictionary(person => person.Id, StringComparer.Ordinal))
            : throw new FormatException($"{file}: the number of person {index + 1} has a wrong check digit.");
    }

    public SandboxPerson Of(string id) => listed.GetValueOrDefault(id) ?? MadeUpPerson.Of(id);

    private sealed record PeopleFile(IReadOnlyList<Entry> People);

    private sealed record Entry(string Id, PersonName Name, string? Head, Script? Script, IReadOnlyList<Licensing.Licence>? Licences)
    {
        public SandboxPerson Complete() => new(Id, Name, Head, Script ?? new Script(), Licences ?? []);
    }
}
