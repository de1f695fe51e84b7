using Regulations.Sandbox.Licensing;

namespace Regulations.Sandbox.People;

/// <summary>Somebody the systems know, and how they behave towards him.</summary>
/// <param name="Id">IIN or BIN.</param>
/// <param name="Name">The full name of a natural person, the name of a legal one.</param>
/// <param name="Head">For a legal person: the IIN of its first head, who signs for it.</param>
/// <param name="Script">How the systems behave.</param>
/// <param name="Licences">What the E-licensing register already holds.</param>
public sealed record SandboxPerson(string Id, PersonName Name, string? Head, Script Script, IReadOnlyList<Licence> Licences)
{
    public bool IsLegal => IdentificationNumber.IsLegalPerson(Id);

    public string Type => IsLegal ? "legal" : "natural";
}

/// <summary>A name as the state databases hold it.</summary>
public sealed record PersonName(string Kk, string Ru);
