using System.Security.Cryptography.X509Certificates;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Certificates;

/// <summary>Whom a certificate is made for.</summary>
/// <param name="Iin">The person.</param>
/// <param name="Name">The person's name in Russian, as certificates of the republic write it.</param>
/// <param name="Bin">The organisation the person signs for.</param>
/// <param name="Organisation">Its name.</param>
public sealed record CertificateHolder(string Iin, string Name, string? Bin, string? Organisation)
{
    /// <summary>A natural person for himself; for a legal person its first head.</summary>
    public static CertificateHolder Of(SandboxPerson person, Ledger ledger) =>
        person.Head is { } head
            ? new CertificateHolder(head, ledger.Person(head).Name.Ru, person.Id, person.Name.Ru)
            : new CertificateHolder(person.Id, person.Name.Ru, null, null);

    /// <summary>The IIN and BIN that a certificate names.</summary>
    public static (string? Iin, string? Bin) Named(X509Certificate2 certificate)
    {
        var names = certificate
            .SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(name => !name.HasMultipleElements)
            .Select(name => name.GetSingleElementValue() ?? "")
            .ToList();
        return (Number(names, "IIN"), Number(names, "BIN"));
    }

    private static string? Number(IEnumerable<string> names, string mark) =>
        names.FirstOrDefault(name => name.Length == 15 && name.StartsWith(mark, StringComparison.Ordinal))?[3..];
}
