using System.Diagnostics.CodeAnalysis;

namespace Regulations.Editions.Identifiers;

/// <summary>What a BIN stands for.</summary>
public enum BinKind
{
    /// <summary>A legal person resident in Kazakhstan (fifth digit 4).</summary>
    Resident,

    /// <summary>A legal person that is not resident (5).</summary>
    NonResident,

    /// <summary>Joint entrepreneurship (6).</summary>
    JointEntrepreneurship,
}

/// <summary>Which part of the legal person a BIN stands for.</summary>
public enum BinUnit
{
    /// <summary>The head unit (sixth digit 0).</summary>
    Head,

    /// <summary>A branch (1).</summary>
    Branch,

    /// <summary>A representative office (2).</summary>
    RepresentativeOffice,

    /// <summary>A peasant or farm holding (3).</summary>
    Farm,
}

/// <summary>A business identification number (БСН): year and month of registration, kind, unit, serial, control digit.</summary>
/// <remarks><see cref="ToString"/> masks it; <see cref="Digits"/> is the number itself.</remarks>
public sealed record Bin
{
    private Bin(string digits) => Digits = digits;

    /// <summary>The twelve digits.</summary>
    public string Digits { get; }

    /// <summary>What it stands for.</summary>
    public BinKind Kind => (BinKind)(Digits[4] - '4');

    /// <summary>Which part of it.</summary>
    public BinUnit Unit => (BinUnit)(Digits[5] - '0');

    /// <summary>Reads twelve digits; false where the month, the kind, the unit or the control digit cannot be.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Bin? bin)
    {
        bin = null;
        if (text is null || !ControlDigit.Holds(text))
        {
            return false;
        }
        var month = ((text[2] - '0') * 10) + (text[3] - '0');
        if (month is < 1 or > 12 || text[4] is < '4' or > '6' || text[5] > '3')
        {
            return false;
        }
        bin = new Bin(text);
        return true;
    }

    /// <summary>The first two and last two digits only.</summary>
    public override string ToString() => $"{Digits[..2]}********{Digits[10..]}";
}
