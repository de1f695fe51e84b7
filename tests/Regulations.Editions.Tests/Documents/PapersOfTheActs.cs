using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Tests.Documents;

/// <summary>For each template a document as a definition would hand it over, every line filled.</summary>
internal static class PapersOfTheActs
{
    public static PrintedDocument Filled(string template, string kind = "issue") =>
        new()
        {
            Number = "26000017",
            RequestNumber = "EK-SL-2026-000017",
            Kind = kind,
            IssuedOn = new LocalDate(2026, 3, 4),
            BelongsTo = template == "licence-appendix" ? new DocumentReference("26000016", new LocalDate(2026, 3, 4)) : null,
            SignedBy = new LocalText("Садықов Тимур", "Садыков Тимур", "Timur Sadykov"),
            CheckAddress = "https://example.kz/check/26000017",
            QrSvg = """<svg viewBox="0 0 2 2"><path d="M0 0h1v1h-1zM1 1h1v1h-1z"/></svg>""",
            Data = (JsonObject)JsonNode.Parse(Data)!,
        };

    private const string Data = """
        {
          "applicant": { "id": "850412403017", "type": "natural", "name": "Нұрланова Айгерім Серікқызы", "address": "Өскемен, Абай даңғылы, 1" },
          "request": { "address": "Өскемен, Абай даңғылы, 1", "docQualification": "0000000000000000000000000000000000000000000000000000000000000000" },
          "previous": { "number": "18001234", "activity": { "kk": "Іздестіру", "ru": "Изыскания", "en": "Surveys" } },
          "licence": {
            "workType": "geodesic",
            "category": "II",
            "licenceType": "бас лицензия",
            "conditions": "Қазақстан Республикасының аумағында",
            "place": "Өскемен",
            "city": "Астана",
            "specialities": ["қолжазба", "құжаттар"],
            "annex": "Бірінші жол\nекінші жол"
          },
          "appendix": {
            "number": "001",
            "subactivities": ["жинау", "сақтау"],
            "base": "Қарағанды, Өндірістік көшесі, 5",
            "validUntil": "2031-03-04",
            "place": "Қарағанды"
          },
          "refusal": { "refusalGround": "requirements", "text": "Біліктілік расталмады." },
          "missing": "Өтініш\nДиплом көшірмесі",
          "conclusion": {
            "site": "Алматы, Наурызбай ауданы",
            "area": "1,2 га",
            "coordinates": "43°12′ с. е., 76°48′ ш. б.",
            "finding": "пайдалы қазбалар жоқ",
            "text": "Геологиялық есептер қаралды.",
            "validUntil": "2027-03-04"
          },
          "letter": { "site": "Алматы, Медеу ауданы", "minerals": "құм", "text": "Алаңда құм кен орны бар." },
          "permit": {
            "object": "Тұрғын үй",
            "site": "Алматы, Медеу ауданы",
            "area": "0,4 га",
            "minerals": "құм",
            "conditions": "Кен орны сақталсын.",
            "validUntil": "2027-03-04"
          },
          "certificate": {
            "speciality": "негізгі бөлімдер сараптамасы",
            "category": "I",
            "testDate": "2026-02-20",
            "protocol": "№ 7",
            "validUntil": "2031-03-04",
            "activity": "жобаларды басқару"
          },
          "schedule": { "speciality": "сараптама", "testDate": "2026-02-20", "testTime": "10:00", "place": "Ақтөбе, Әбілқайыр хан даңғылы, 40", "text": "Қалам алыңыз." }
        }
        """;
}
