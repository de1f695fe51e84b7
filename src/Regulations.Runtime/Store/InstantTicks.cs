using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Regulations.Runtime.Store;

/// <summary>Instants are whole numbers in every provider: ticks of 100 ns since 1970, so that they sort and compare the same everywhere.</summary>
internal sealed class InstantTicks() : ValueConverter<Instant, long>(at => at.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks));
