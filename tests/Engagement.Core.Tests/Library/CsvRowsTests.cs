using Engagement.Core.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Library;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2", "a|b/1|2")]
    [InlineData("\uFEFFa;b\r\n\"1;x\";\"say \"\"hi\"\"\"\r\n", "a|b/1;x|say \"hi\"")]
    [InlineData("a\tb\n1\t", "a|b/1|")]
    [InlineData("a,b\n\n\n\"two\nlines\",2\n", "a|b/two\nlines|2")]
    [InlineData("a,b\n\"never closed,2", "a|b/never closed,2")]
    [InlineData("a,b\n\"x\"y,2", "a|b/xy|2")]
    [InlineData("", "")]
    public void Files_are_read_as_spreadsheets_write_them(string text, string rows) =>
        Assert.Equal(rows, string.Join('/', CsvRows.Read(text).Select(row => string.Join('|', row.Fields))));

    [Fact]
    public void A_record_knows_the_line_on_which_it_begins() =>
        Assert.Equal([1, 2, 5], CsvRows.Read("a\n\"x\ny\"\n\nz").Select(row => row.Line));

    [Fact]
    public void What_is_quoted_is_read_back_whatever_it_is() => Prop.ForAll<string?[]>(fields =>
    {
        var row = fields.Select(field => (field ?? "").Trim()).Prepend("x").ToList();
        var line = string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        return CsvRows.Read($"a,b,c,d,e\n{line}").Last().Fields.SequenceEqual(row);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_stands_there_it_never_fails() => Prop.ForAll<string?>(text => CsvRows.Read(text ?? "").Count() >= 0).QuickCheckThrowOnFailure();
}
