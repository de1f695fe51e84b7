using Regulations.Editions.Facts;

namespace Regulations.Simulation;

/// <summary>What of all that was given a refusal is about.</summary>
public enum RefusedPart
{
    /// <summary>The numbers asked for: requests, replications, start, calendar.</summary>
    Question,

    /// <summary>The scenario: its file, or the form that stands for it.</summary>
    Scenario,

    /// <summary>The arrivals.</summary>
    Arrivals,

    /// <summary>A what-if.</summary>
    WhatIf,

    /// <summary>The definition.</summary>
    Definition,
}

/// <summary>The simulation cannot be done as asked.</summary>
public sealed class SimulationRefusedException : Exception
{
    /// <summary>Says what of the given it is about, where in it the fault lies, and what it is.</summary>
    public SimulationRefusedException(RefusedPart part, string place, LocalText reason, Exception? inner = null)
        : base(Located(place, reason.En), inner) => (Part, Place, Reason) = (part, place, reason);

    /// <summary>Without a reason.</summary>
    public SimulationRefusedException()
        : this("") { }

    /// <summary>Says why.</summary>
    public SimulationRefusedException(string message)
        : base(message) => Reason = new LocalText(message, message, message);

    /// <summary>Says why, and what led to it.</summary>
    public SimulationRefusedException(string message, Exception innerException)
        : base(message, innerException) => Reason = new LocalText(message, message, message);

    /// <summary>What it is about.</summary>
    public RefusedPart Part { get; }

    /// <summary>Where in it: a path as in <c>staff[2].roles</c>, or the option's name; may be empty.</summary>
    public string Place { get; } = "";

    /// <summary>What is wrong.</summary>
    public LocalText Reason { get; }

    /// <summary>One line in a language: the place and what is wrong.</summary>
    /// <param name="file">The file that was read; null: none, or it is not known.</param>
    public string In(string language, string? file = null)
    {
        var line = Located(Place, Reason.In(language));
        return file is null ? line : $"{file}: {line}";
    }

    private static string Located(string place, string reason) => place.Length == 0 ? reason : $"{place}: {reason}";
}
