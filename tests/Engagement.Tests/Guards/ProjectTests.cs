using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Guards;

public sealed class ProjectTests
{
    [Theory]
    [InlineData("Engagement.Core", "")]
    [InlineData("Engagement.App", "Engagement.Core")]
    [InlineData("Engagement.Web", "Engagement.App Engagement.Core Engagement.Sandbox")]
    [InlineData("Engagement.Sandbox", "")]
    public void A_project_refers_only_to_those_below_it(string project, string allowed)
    {
        var ours = ReferencesOf(Tree.ProgramOf(project)).Where(name => name.StartsWith("Engagement.", StringComparison.Ordinal));

        Assert.Empty(ours.Except(allowed.Split(' ')));
    }

    [Fact]
    public void Core_has_no_packages()
    {
        Assert.Empty(Strangers(ReferencesOf(Tree.ProgramOf("Engagement.Core"))));
    }

    [Fact]
    public void A_package_is_seen()
    {
        var strangers = Strangers(ReferencesOf(Tree.ProgramOf("Engagement.App")));

        Assert.Contains("Microsoft.EntityFrameworkCore", strangers);
    }

    private static IEnumerable<string> Strangers(IEnumerable<string> references) =>
        references.Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));

    private static List<string> ReferencesOf(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
