using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Workflows.Expressions;

/// <summary>Instants and spans as definitions write them. A text without an offset is UTC.</summary>
internal static class Moments
{
    public static bool TryRead(string? text, out Instant instant)
    {
        instant = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 64)
        {
            return false;
        }
        var offset = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (offset.Success)
        {
            instant = offset.Value.ToInstant();
            return true;
        }
        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var parsed
            )
        )
        {
            instant = Instant.FromDateTimeOffset(parsed);
            return true;
        }
        return false;
    }

    /// <summary>A span in .NET's constant form, <c>[d.]hh:mm:ss[.fffffff]</c>, not negative.</summary>
    public static bool TryReadSpan(string? text, out Duration span)
    {
        span = default;
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var parsed) || parsed < TimeSpan.Zero)
        {
            return false;
        }
        span = Duration.FromTimeSpan(parsed);
        return true;
    }
}
