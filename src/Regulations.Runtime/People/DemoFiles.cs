using System.Text.Json;
using Regulations.Runtime.Commands;

namespace Regulations.Runtime.People;

/// <summary>Reads the demonstration's people, one file an authority, as one organisation; what does not fit together is said with its place.</summary>
internal static class DemoFiles
{
    /// <summary>All files of the folder together.</summary>
    /// <exception cref="InvalidDataException">Something does not fit: every fault with its file.</exception>
    public static async Task<DemoOrganisation> ReadAsync(string folder, CancellationToken cancellation)
    {
        var files = new Dictionary<string, DemoOrganisation>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            files[Path.GetFileName(path)] = await ReadFileAsync(path, cancellation);
        }
        var faults = Faults(files).ToList();
        return faults.Count > 0
            ? throw new InvalidDataException("The demonstration's people do not fit together. " + string.Join(" ", faults))
            : new DemoOrganisation([.. files.Values.SelectMany(f => f.Offices)], [.. files.Values.SelectMany(f => f.People)]);
    }

    private static async Task<DemoOrganisation> ReadFileAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        try
        {
            var read = await JsonSerializer.DeserializeAsync<DemoOrganisation>(file, CommandFingerprint.Json, cancellation);
            return new DemoOrganisation(read?.Offices ?? [], read?.People ?? []);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {wrong.Message}", wrong);
        }
    }

    private static IEnumerable<string> Faults(Dictionary<string, DemoOrganisation> files)
    {
        var offices = files.Values.SelectMany(f => f.Offices).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var people = files.Values.SelectMany(f => f.People).Select(p => p.UserName).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, organisation) in files)
        {
            foreach (var office in organisation.Offices)
            {
                var place = $"{file}, office {office.Id}:";
                if (!seen.Add("office " + office.Id))
                {
                    yield return $"{place} is there twice.";
                }
                if (office.Parent is { } parent && !offices.Contains(parent))
                {
                    yield return $"{place} belongs to {parent}, which is no office.";
                }
                if (office.Head is { } head && !people.Contains(head))
                {
                    yield return $"{place} is headed by {head}, who is nobody.";
                }
            }
            foreach (var fault in organisation.People.SelectMany(person => Faults(file, person, offices, seen)))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Faults(string file, DemoPerson person, HashSet<string> offices, HashSet<string> seen)
    {
        var place = $"{file}, {person.UserName}:";
        if (!seen.Add("person " + person.UserName))
        {
            yield return $"{place} is there twice.";
        }
        if (person.Office is { } office && !offices.Contains(office))
        {
            yield return $"{place} works in {office}, which is no office.";
        }
        foreach (var role in person.Roles.Except(Roles.All))
        {
            yield return $"{place} has role {role}, which there is not.";
        }
    }
}
