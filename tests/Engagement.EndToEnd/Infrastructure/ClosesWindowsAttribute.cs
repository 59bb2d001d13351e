using System.Reflection;
using Xunit.v3;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>After each test its windows are closed.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesWindowsAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Chromium.Close(test.UniqueID);
    }
}
