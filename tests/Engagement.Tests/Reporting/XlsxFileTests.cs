using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Engagement.Web.Reporting;

namespace Engagement.Tests.Reporting;

public sealed class XlsxFileTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Cells_come_back_as_text_numbers_and_instants_and_an_id_keeps_all_of_its_digits()
    {
        object?[] row = ["=1+1 <&> \u0001\"ä\"", 12.5, null, true, new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero), 123456789012345678L];

        using var zip = new ZipArchive(new MemoryStream(XlsxFile.Write(("Rows & more", [["a", "b", "c", "d", "e", "f"], row]))));

        var cells = Part(zip, "xl/worksheets/sheet1.xml").Descendants(Main + "row").Last().Elements(Main + "c").ToList();
        Assert.Equal("=1+1 <&> \"ä\"", cells[0].Value);
        Assert.Equal("inlineStr", cells[0].Attribute("t")!.Value);
        Assert.Equal(12.5, double.Parse(cells[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal("", cells[2].Value);
        Assert.Equal("1", cells[3].Value);
        Assert.Equal(new DateTime(2026, 11, 16, 12, 0, 0), DateTime.FromOADate(double.Parse(cells[4].Value, CultureInfo.InvariantCulture)));
        Assert.Equal("123456789012345678", cells[5].Value);
        Assert.Equal("Rows & more", Part(zip, "xl/workbook.xml").Descendants(Main + "sheet").Single().Attribute("name")!.Value);
    }

    [Fact]
    public void Every_part_that_is_named_is_there()
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxFile.Write(("One", [["a"]]), ("Two", [["b"]]))));

        var named = Part(zip, "[Content_Types].xml").Descendants().Select(part => part.Attribute("PartName")?.Value).OfType<string>();
        Assert.All(named, name => Assert.NotNull(zip.GetEntry(name.TrimStart('/'))));
        Assert.All(
            Part(zip, "xl/_rels/workbook.xml.rels").Root!.Elements(), link => Assert.NotNull(zip.GetEntry($"xl/{link.Attribute("Target")!.Value}")));
    }

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
