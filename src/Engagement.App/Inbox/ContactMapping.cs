using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Network, row.RemoteId }).IsUnique();
        builder.HasIndex(row => row.SameAs).HasFilter("\"SameAs\" IS NOT NULL");
        builder.HasIndex(row => row.LastSeenAt);
        builder.HasIndex(row => row.IsRobot).HasFilter("\"IsRobot\"").HasDatabaseName("IX_Contacts_Robots");
        builder.HasIndex(row => row.Id).HasFilter("\"CountedAt\" IS NULL").HasDatabaseName("IX_Contacts_Uncounted");
        builder.ComplexProperty(row => row.Figures, figures =>
        {
            figures.Property(one => one.Said).HasColumnName("Said");
            figures.Property(one => one.Praised).HasColumnName("Praised");
            figures.Property(one => one.Asked).HasColumnName("Asked");
            figures.Property(one => one.Complained).HasColumnName("Complained");
        });
    }
}
