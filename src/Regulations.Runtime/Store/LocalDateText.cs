using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Runtime.Store;

/// <summary>Days are text, <c>2016-08-02</c>, in every provider: they sort as they follow each other.</summary>
internal sealed class LocalDateText()
    : ValueConverter<LocalDate, string>(day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);
