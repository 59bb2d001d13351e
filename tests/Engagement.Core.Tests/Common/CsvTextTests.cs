using Engagement.Core.Common;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Common;

public sealed class CsvTextTests
{
    [Fact]
    public void Quotes_commas_and_line_ends_inside_a_value_are_read()
    {
        var records = CsvText.Read("\uFEFFa,b\r\n\"one, \"\"two\"\"\nthree\",four\r\n\r\nfive,\r\nlast,one").ToList();

        Assert.Equal([1, 2, 5, 6], records.Select(record => record.Line));
        Assert.Equal(["a", "b"], records[0].Values);
        Assert.Equal(["one, \"two\"\nthree", "four"], records[1].Values);
        Assert.Equal(["five", ""], records[2].Values);
        Assert.Equal(["last", "one"], records[3].Values);
    }

    [Theory]
    [InlineData("a;b\n\"1;x\";2,5", "1;x|2,5")]
    [InlineData("a\tb\n1\t", "1|")]
    public void The_separator_is_the_one_that_the_first_line_has_most_of(string text, string values) =>
        Assert.Equal(values, string.Join('|', CsvText.Read(text).Last().Values));

    [Fact]
    public void What_stands_behind_a_closing_quote_belongs_to_the_value() =>
        Assert.Equal(["xy", "2"], CsvText.Read("a,b\n\"x\"y,2").Last().Values);

    [Fact]
    public void An_empty_file_has_no_records() => Assert.Empty(CsvText.Read(""));

    [Fact]
    public void What_is_quoted_is_read_back_whatever_it_is() => Prop.ForAll<string?[]>(fields =>
    {
        var row = fields.Select(field => (field ?? "").Trim()).Prepend("x").ToList();
        var line = string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        return CsvText.Read($"a,b,c,d,e\n{line}").Last().Values.SequenceEqual(row);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_stands_there_is_read_or_refused_in_words() => Prop.ForAll<string?>(text =>
    {
        try
        {
            return CsvText.Read(text ?? "").Count() >= 0;
        }
        catch (FormatException)
        {
            return true;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quote_that_never_ends_names_its_line()
    {
        var error = Assert.Throws<FormatException>(() => CsvText.Read("a,b\nx,\"never\nends").ToList());

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_and_is_no_formula()
    {
        string[] values = ["plain", "a,b", "say \"hi\"", "two\nlines", "=1+1"];

        var record = Assert.Single(CsvText.Read(CsvText.Line(values)));

        Assert.Equal(["plain", "a,b", "say \"hi\"", "two\nlines", "'=1+1"], record.Values);
    }
}
