using Engagement.Web.Pages;

namespace Engagement.Tests.Pages;

public sealed class ClientFilesTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_sprite()
    {
        var sprite = Read("icons.svg");
        var missing = PageSources.Icons.Distinct().Where(icon => !sprite.Contains($"<symbol id=\"{icon}\"", StringComparison.Ordinal)).ToList();

        Assert.True(PageSources.Icons.Count() > 100);
        Assert.Empty(missing);
    }

    [Fact]
    public void A_file_that_was_not_built_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => ClientFiles.Url("nowhere.js"));
    }

    [Fact]
    public void The_address_of_a_file_changes_with_the_program()
    {
        Assert.Matches(@"^/dist/engagement\.css\?v=[0-9a-f]{8}$", ClientFiles.Url("engagement.css"));
    }

    [Fact]
    public void No_page_has_inline_script_or_style()
    {
        var inline = PageSources.All
            .Where(source => source.File.EndsWith(".razor", StringComparison.Ordinal))
            .Where(source => source.Text.Contains("style=\"", StringComparison.Ordinal)
                || source.Text.Contains("<style", StringComparison.Ordinal)
                || source.Text.Contains(" onclick=", StringComparison.Ordinal)
                || source.Text.Contains("<script>", StringComparison.Ordinal))
            .Select(source => source.File);

        Assert.Empty(inline);
    }

    private static string Read(string name)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream($"dist.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
