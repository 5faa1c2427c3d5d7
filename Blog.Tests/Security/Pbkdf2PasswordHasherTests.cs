using System.Buffers.Binary;
using Blog.Domain.Users;
using Blog.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Security;

/// <summary>The hasher with the parameters that the program sets, which the other tests weaken.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Pbkdf2PasswordHasherTests
{
    private const string Password = "password123";

    [Test]
    public void Uses_pbkdf2_with_hmac_sha512_the_count_of_owasp_and_a_salt_of_128_bits()
    {
        // Identity's format 3: a marker, then the function, the count and the length of the salt, in network byte order.
        var hash = Convert.FromBase64String(MakeHasher().Hash(Password));
        Assert.Multiple(() =>
        {
            Assert.That(hash[0], Is.EqualTo(0x01));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), Is.EqualTo(2));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), Is.EqualTo(210_000));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)), Is.GreaterThanOrEqualTo(16));
        });
    }

    [Test]
    public void Gives_each_hash_a_salt_of_its_own_and_room_in_the_column()
    {
        var hasher = MakeHasher();
        var (one, another) = (hasher.Hash(Password), hasher.Hash(Password));
        Assert.Multiple(() =>
        {
            Assert.That(one, Is.Not.EqualTo(another));
            Assert.That(one, Has.Length.LessThanOrEqualTo(UserCredentials.PasswordHashMaxLength));
        });
    }

    [Test]
    public void Tells_a_password_from_another()
    {
        var hasher = MakeHasher();
        var hash = hasher.Hash(Password);
        Assert.Multiple(() =>
        {
            Assert.That(hasher.Verify(hash, Password), Is.EqualTo(PasswordVerification.Success));
            Assert.That(hasher.Verify(hash, "Password123"), Is.EqualTo(PasswordVerification.Failed));
        });
    }

    [Test]
    public void Fails_where_there_is_no_hash() =>
        Assert.That(MakeHasher().Verify(null, Password), Is.EqualTo(PasswordVerification.Failed));

    [Test]
    public void Wants_a_weaker_hash_renewed()
    {
        var hash = MakeHasher(iterations: 1000).Hash(Password);
        Assert.That(MakeHasher().Verify(hash, Password), Is.EqualTo(PasswordVerification.SuccessRehashNeeded));
    }

    private static IPasswordHasher MakeHasher(int? iterations = null)
    {
        var services = new ServiceCollection().AddInfrastructure(new ConfigurationBuilder().Build());
        if (iterations is { } count)
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = count);
        }

        return services.BuildServiceProvider().GetRequiredService<IPasswordHasher>();
    }
}
