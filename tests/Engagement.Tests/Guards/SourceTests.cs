namespace Engagement.Tests.Guards;

public sealed class SourceTests
{
    private static readonly IReadOnlyList<SourceFile> Shipped = SourceFile.Shipped();

    [Fact]
    public void The_shipped_files_are_found()
    {
        Assert.Contains(Shipped, file => file.Path == "src/Engagement.App/Data/EngagementContext.cs");
        Assert.Contains(Shipped, file => file.Path == "README.md");
        Assert.DoesNotContain(Shipped, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_is_too_long()
    {
        Assert.Empty(SourceRules.TooLong(Shipped));
    }

    [Fact]
    public void No_file_is_named_for_nothing()
    {
        Assert.Empty(SourceRules.NamedForNothing(Shipped));
    }

    [Fact]
    public void Nothing_that_ships_is_tied_to_one_machine()
    {
        Assert.Empty(SourceRules.TiedToOneMachine(Shipped));
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_that_is_too_long_is_seen(int lines, int breaches)
    {
        var planted = new SourceFile("src/Engagement.App/Inbox/Long.cs", new string('\n', lines - 1));

        Assert.Equal(breaches, SourceRules.TooLong([planted]).Count());
    }

    [Theory]
    [InlineData("src/Engagement.App/Inbox/TextHelpers.cs", true)]
    [InlineData("src/Engagement.App/Utils/Text.cs", true)]
    [InlineData("src/Engagement.App/Channels/ChannelManager.cs", true)]
    [InlineData("src/Engagement.Web/Pages/Shared/Frame.razor", true)]
    [InlineData("src/Engagement.App/Themes/Management.cs", false)]
    [InlineData("src/Engagement.App/Outbound/DispatchDue.cs", false)]
    public void A_name_that_says_nothing_is_seen(string path, bool seen)
    {
        var breaches = SourceRules.NamedForNothing([new SourceFile(path, string.Empty)]);

        Assert.Equal(seen, breaches.Any());
    }

    [Theory]
    [InlineData("File.ReadAllText(\"../shared/specs/x.json\")", true)]
    [InlineData("var path = \"/home/somebody/data\";", true)]
    [InlineData("at /root/engagement", true)]
    [InlineData(@"C:\Temp\data", true)]
    [InlineData("https://example.org/home/page", false)]
    [InlineData("ExecutablePath = \"/usr/bin/chromium\"", false)]
    public void A_path_of_one_machine_is_seen(string text, bool seen)
    {
        var breaches = SourceRules.TiedToOneMachine([new SourceFile("README.md", text)]);

        Assert.Equal(seen, breaches.Any());
    }
}
