using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Engagement.Web.Reporting;

/// <summary>The smallest workbook that every spreadsheet program opens: sheets of text, numbers and instants, the first row set apart.</summary>
internal static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const int MostRows = 1_048_576;
    private const int MostText = 32_767;

    // Day 0 of spreadsheets, which believe that 1900 was a leap year.
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types(sheets.Count));
            Put(zip, "_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", Workbook(sheets));
            Put(zip, "xl/_rels/workbook.xml.rels", Links(sheets.Count));
            Put(zip, "xl/styles.xml", Styles);
            for (var at = 0; at < sheets.Count; at++)
            {
                Put(zip, $"xl/worksheets/sheet{at + 1}.xml", Sheet(sheets[at].Rows));
            }
        }

        return stream.ToArray();
    }

    private const string Styles =
        $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private static string Types(int sheets) =>
        $"""{Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(Enumerable.Range(1, sheets).Select(at => $"""<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>""";

    private static string Workbook(IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows)> sheets) =>
        $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((sheet, at) => $"""<sheet name="{Escape(sheet.Name)}" sheetId="{at + 1}" r:id="r{at + 1}"/>"""))}</sheets></workbook>""";

    private static string Links(int sheets) =>
        $"""{Head}<Relationships xmlns="{Package}/relationships">{string.Concat(Enumerable.Range(1, sheets).Select(at => $"""<Relationship Id="r{at}" Type="{Relations}/worksheet" Target="worksheets/sheet{at}.xml"/>"""))}<Relationship Id="r{sheets + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""";

    private static string Sheet(IReadOnlyList<object?[]> rows)
    {
        var text = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="40" width="20" customWidth="1"/></cols><sheetData>""");
        foreach (var (row, at) in rows.Take(MostRows).Select((row, at) => (row, at)))
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{at + 1}\">");
            foreach (var cell in row)
            {
                Cell(text, cell, at == 0);
            }

            text.Append("</row>");
        }

        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static void Cell(StringBuilder text, object? value, bool head)
    {
        switch (value)
        {
            case null:
                text.Append("<c/>");
                break;
            case string words:
                text.Append(CultureInfo.InvariantCulture, $"""<c t="inlineStr"{(head ? " s=\"1\"" : "")}><is><t xml:space="preserve">{Escape(words)}</t></is></c>""");
                break;
            case bool yes:
                text.Append(CultureInfo.InvariantCulture, $"<c><v>{(yes ? 1 : 0)}</v></c>");
                break;
            case DateTimeOffset at:
                text.Append(CultureInfo.InvariantCulture, $"""<c s="2"><v>{(at.UtcDateTime - Zero).TotalDays:R}</v></c>""");
                break;
            case long id when id > 1L << 53:
                // Spreadsheets keep fifteen digits of a number; an id must keep all of them.
                text.Append(CultureInfo.InvariantCulture, $"""<c t="inlineStr"><is><t>{id}</t></is></c>""");
                break;
            case IFormattable number:
                text.Append(CultureInfo.InvariantCulture, $"<c><v>{number.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture)}</v></c>");
                break;
            default:
                Cell(text, value.ToString() ?? "", head);
                break;
        }
    }

    // Control characters cannot stand in XML at all.
    private static string Escape(string words)
    {
        var clean = string.Concat(words.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
        return SecurityElement.Escape(clean.Length > MostText ? clean[..MostText] : clean);
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
